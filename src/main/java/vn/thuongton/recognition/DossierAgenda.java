package vn.thuongton.recognition;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.agenda.AgendaSource;
import vn.thuongton.organization.Units;

/** The dossiers of a year that are to be opened, one case each. */
@Component
class DossierAgenda implements AgendaSource {

    private static final String KIND = "dossier";

    private final WardDossiers dossiers;
    private final Units units;

    DossierAgenda(WardDossiers dossiers, Units units) {
        this.dossiers = dossiers;
        this.units = units;
    }

    /** A dossier whose day of hand-over has passed is opened by hand only. */
    @Override
    public List<AgendaItem> until(String wardId, LocalDate day) {
        return dossiers.ofYears(wardId, day.getYear() - 1, day.getYear())
                .map(this::item)
                .filter(item -> !item.opensOn().isAfter(day))
                .filter(item -> item.dueOn() == null
                        ? item.opensOn().getYear() == day.getYear()
                        : !item.dueOn().isBefore(day))
                .toList();
    }

    @Override
    public List<AgendaItem> ofYear(String wardId, int year) {
        return dossiers.ofYear(wardId, year).map(this::item).toList();
    }

    private AgendaItem item(DossierYear found) {
        return new AgendaItem(
                KIND,
                found.programme().id(),
                String.valueOf(found.year()),
                found.opensOn(),
                found.handOverBy(),
                found.programme().name() + " năm " + found.year(),
                variables(found));
    }

    private Map<String, Object> variables(DossierYear found) {
        Programme programme = found.programme();
        Map<String, Object> variables = new HashMap<>();
        variables.put("field", "recognition");
        String dossierUnit = units.current(found.ward(), found.dossier().dossierUnit());
        variables.put("handlingUnit", dossierUnit);
        variables.put("dossierUnit", dossierUnit);
        variables.put("programme", programme.id());
        variables.put("programmeName", programme.name());
        variables.put("assessmentYear", found.year());
        variables.put("judgement", programme.judgement().name());
        variables.put("sourceText", source(found));
        variables.put("openQuestionsText", openQuestions(found));
        variables.put(
                "targetText", found.dossier().goal(found.year()).map(Goal::text).orElse("Văn bản không nêu mục tiêu"));
        variables.put(
                "recipientText",
                Confirmed.text(
                        programme.recipient().text(), programme.recipient().confirmed()));
        variables.put(
                "postingDays",
                programme.calendar().posting() == null
                        ? null
                        : programme.calendar().posting().days());
        variables.put("evidenceDueAt", found.evidenceBy() == null ? null : endOf(found.evidenceBy()));
        return variables;
    }

    private static String source(DossierYear found) {
        return Confirmed.text(found.programme().source(), found.programme().confirmed()) + "; phường: "
                + found.dossier().source();
    }

    private static String openQuestions(DossierYear found) {
        List<String> questions = found.openQuestions();
        return questions.isEmpty()
                ? "Không có"
                : questions.stream().map(question -> "- " + question).collect(Collectors.joining("\n"));
    }

    /** The last second of the day. */
    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(VIETNAM).minusSeconds(1).toInstant());
    }
}

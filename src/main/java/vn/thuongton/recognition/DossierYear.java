package vn.thuongton.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.lang.Nullable;

/** The dossier of one programme, one ward, one year: what the ward says goes before what the programme says. */
record DossierYear(String ward, Programme programme, WardDossier dossier, int year) {

    LocalDate opensOn() {
        LocalDate day = opensOnOrNull();
        if (day == null) {
            throw new IllegalStateException("opensOn");
        }
        return day;
    }

    @Nullable
    LocalDate opensOnOrNull() {
        return day(dossier.opensOn(), programme.calendar().opensOn());
    }

    @Nullable
    LocalDate evidenceBy() {
        return day(dossier.evidenceBy(), programme.calendar().evidenceBy());
    }

    @Nullable
    LocalDate handOverBy() {
        return day(dossier.handOverBy(), programme.calendar().handOverBy());
    }

    @Nullable
    BigDecimal maxPoints(Indicator indicator) {
        return dossier.maxPoints().getOrDefault(indicator.id(), indicator.maxPoints());
    }

    /** The programme's figures; where the ward aims at the same figure its own target counts. */
    List<Measure> measures(Indicator indicator) {
        List<Measure> targets = dossier.targets().getOrDefault(indicator.id(), List.of());
        List<Measure> measures = new ArrayList<>(targets);
        indicator.measures().stream()
                .filter(measure ->
                        targets.stream().noneMatch(target -> target.figure().equals(measure.figure())))
                .forEach(measures::add);
        return measures;
    }

    /** What nobody has found out, and what is assumed in its place. */
    List<String> openQuestions() {
        List<String> questions = new ArrayList<>(programme.openQuestions());
        if (dossier.assumption() != null) {
            questions.add("Giả định: " + dossier.assumption());
        }
        return questions;
    }

    @Nullable
    private LocalDate day(YearDay ofWard, YearDay ofProgramme) {
        YearDay day = ofWard == null ? ofProgramme : ofWard;
        return day == null ? null : day.of(year);
    }
}

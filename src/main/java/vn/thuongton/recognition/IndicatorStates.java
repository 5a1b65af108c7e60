package vn.thuongton.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.recognition.IndicatorState.Stage;

/** Puts together, for every indicator of a dossier, who answers for it, what was said and what the case files tell. */
@Component
class IndicatorStates {

    private final DossierRecords records;

    IndicatorStates(DossierRecords records) {
        this.records = records;
    }

    /** By id of the indicator, in the programme's order. */
    Map<String, IndicatorState> of(DossierCase dossier, DossierYear found) {
        Map<String, Assignment> assignments = records.assignments(dossier.caseId()).stream()
                .collect(Collectors.toMap(Assignment::indicator, Function.identity()));
        Map<String, List<Entry>> entries =
                records.entries(dossier.caseId()).stream().collect(Collectors.groupingBy(Entry::indicator));
        Map<String, Integer> evidence = Map.of();
        Map<String, IndicatorState> states = new LinkedHashMap<>();
        found.programme().indicators().forEach(indicator -> {
            Assignment assignment = assignments.getOrDefault(
                    indicator.id(),
                    new Assignment(
                            indicator.id(), found.dossier().owners().get(indicator.id()), found.maxPoints(indicator)));
            states.put(
                    indicator.id(),
                    state(
                            indicator,
                            assignment,
                            entries.getOrDefault(indicator.id(), List.of()),
                            evidence.getOrDefault(indicator.id(), 0),
                            figures(found, indicator)));
        });
        return states;
    }

    /** The figures of an indicator over the assessed year. */
    List<Measured> figures(DossierYear found, Indicator indicator) {
        return List.of();
    }

    /** @param entries of the indicator, in the order in which they were made */
    private static IndicatorState state(
            Indicator indicator, Assignment assignment, List<Entry> entries, int evidence, List<Measured> figures) {
        Entry said = last(entries, entry -> entry.assessment() != null);
        Entry answered = last(entries, entry -> entry.review() != null);
        boolean current = said != null && answered != null && entries.indexOf(answered) > entries.indexOf(said);
        Stage stage = said == null
                ? Stage.WAITING
                : !current
                        ? Stage.ASSESSED
                        : Review.RETURN.code().equals(answered.review()) ? Stage.RETURNED : Stage.ACCEPTED;
        return new IndicatorState(
                indicator,
                assignment.unit(),
                assignment.maxPoints(),
                stage,
                said == null ? null : Assessment.of(said.assessment()).orElseThrow(),
                said == null ? null : said.points(),
                said == null ? null : said.note(),
                stage == Stage.RETURNED ? answered.note() : null,
                evidence,
                figures);
    }

    @Nullable
    private static Entry last(List<Entry> entries, Predicate<Entry> kind) {
        return entries.stream().filter(kind).reduce((first, second) -> second).orElse(null);
    }
}

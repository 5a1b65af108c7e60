package vn.thuongton.recognition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.FolderContents;
import vn.thuongton.recognition.IndicatorState.Stage;
import vn.thuongton.report.Figure;
import vn.thuongton.report.FigureCase;
import vn.thuongton.report.Figures;

/** Puts together, for every indicator of a dossier, who answers for it, what was said and what the case files tell. */
@Component
class IndicatorStates {

    private final DossierRecords records;
    private final CaseDocuments documents;
    private final Figures figures;

    IndicatorStates(DossierRecords records, CaseDocuments documents, Figures figures) {
        this.records = records;
        this.documents = documents;
        this.figures = figures;
    }

    /** By id of the indicator, in the programme's order. */
    Map<String, IndicatorState> of(DossierCase dossier, DossierYear found) {
        Map<String, Assignment> assignments = records.assignments(dossier.caseId()).stream()
                .collect(Collectors.toMap(Assignment::indicator, Function.identity()));
        Map<String, List<Entry>> entries =
                records.entries(dossier.caseId()).stream().collect(Collectors.groupingBy(Entry::indicator));
        Map<String, Long> evidence = documents.folders(dossier.caseId()).stream()
                .collect(Collectors.toMap(folder -> folder.folder().id(), FolderContents::count));
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
                            evidence.getOrDefault(indicator.id(), 0L),
                            figures(found, indicator)));
        });
        return states;
    }

    /** The figures of an indicator over the assessed year, from its first to its last day. */
    List<Measured> figures(DossierYear found, Indicator indicator) {
        LocalDate from = LocalDate.of(found.year(), 1, 1);
        LocalDate until = LocalDate.of(found.year(), 12, 31);
        return found.measures(indicator).stream()
                .map(measure -> measured(measure, figures.of(measure.figure(), found.ward(), from, until)))
                .toList();
    }

    private static Measured measured(Measure measure, Figure figure) {
        return new Measured(
                figure.name(),
                figure.formula(),
                figure.counted(),
                figure.total(),
                figure.percent(),
                measure.atLeast(),
                measure.source(),
                measure.confirmed() && figure.confirmed(),
                numbers(figure.countedCases()),
                numbers(figure.otherCases()));
    }

    private static List<String> numbers(List<FigureCase> cases) {
        return cases.stream().map(FigureCase::number).toList();
    }

    /** @param entries of the indicator, in the order in which they were made */
    private static IndicatorState state(
            Indicator indicator, Assignment assignment, List<Entry> entries, long evidence, List<Measured> figures) {
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

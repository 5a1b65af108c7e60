package vn.thuongton.recognition;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of dossiers: who answers for which indicator, and what was said of it. Nothing is changed or deleted. */
@Component
class DossierRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<DossierCase> find(String caseId) {
        return jdbc.sql("select case_id, ward, programme, assessment_year as year from dossier where case_id = :id")
                .param("id", caseId)
                .query(DossierCase.class)
                .optional();
    }

    /** Keeps which programme and year a case is about; a case that is known already stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(DossierCase dossier) {
        jdbc.sql("""
                        insert into dossier (case_id, ward, programme, assessment_year)
                        values (:caseId, :ward, :programme, :year)
                        on conflict (case_id) do nothing""")
                .param("caseId", dossier.caseId())
                .param("ward", dossier.ward())
                .param("programme", dossier.programme())
                .param("year", dossier.year())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String caseId, Collection<Assignment> assignments, @Nullable String author) {
        assignments.forEach(assignment -> jdbc.sql("""
                        insert into dossier_assignment (case_id, indicator, unit, max_points, author, recorded_at)
                        values (:caseId, :indicator, :unit, :maxPoints, :author, :at)""")
                .param("caseId", caseId)
                .param("indicator", assignment.indicator())
                .param("unit", assignment.unit())
                .param("maxPoints", assignment.maxPoints())
                .param("author", author)
                .param("at", Timestamp.from(clock.instant()))
                .update());
    }

    /** The last assignment of each indicator. */
    List<Assignment> assignments(String caseId) {
        return jdbc.sql("""
                        select distinct on (indicator) indicator, unit, max_points
                        from dossier_assignment where case_id = :caseId
                        order by indicator, entry desc""").param("caseId", caseId).query(Assignment.class).list();
    }

    /** The last one of the indicator; empty before the chairman has assigned it. */
    Optional<Assignment> assignment(String caseId, String indicator) {
        return assignments(caseId).stream()
                .filter(assignment -> assignment.indicator().equals(indicator))
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void assess(
            String caseId,
            String indicator,
            Assessment assessment,
            @Nullable BigDecimal points,
            @Nullable String explanation,
            @Nullable String author) {
        enter(caseId, indicator, assessment.code(), points, null, explanation, author);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void review(String caseId, String indicator, Review review, @Nullable String note, @Nullable String author) {
        enter(caseId, indicator, null, null, review.code(), note, author);
    }

    private void enter(
            String caseId,
            String indicator,
            @Nullable String assessment,
            @Nullable BigDecimal points,
            @Nullable String review,
            @Nullable String note,
            @Nullable String author) {
        jdbc.sql("""
                        insert into dossier_assessment (case_id, indicator, assessment, points, review, note, author,
                                                        recorded_at)
                        values (:caseId, :indicator, :assessment, :points, :review, :note, :author, :at)""")
                .param("caseId", caseId)
                .param("indicator", indicator)
                .param("assessment", assessment)
                .param("points", points)
                .param("review", review)
                .param("note", note)
                .param("author", author)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Everything said of the indicators, in the order in which it was said. */
    List<Entry> entries(String caseId) {
        return jdbc.sql("""
                        select indicator, assessment, points, review, note, author, recorded_at
                        from dossier_assessment where case_id = :caseId order by entry""").param("caseId", caseId).query(Entry.class).list();
    }
}

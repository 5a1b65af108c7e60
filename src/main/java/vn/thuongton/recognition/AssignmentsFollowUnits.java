package vn.thuongton.recognition;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuongton.reform.UnitsReplaced;

/** Gives the indicators of open dossiers to the units that a reform puts in the place of their owners; an entry each. */
@Component
class AssignmentsFollowUnits {

    private final JdbcClient jdbc;
    private final DossierRecords records;

    AssignmentsFollowUnits(JdbcClient jdbc, DossierRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @EventListener
    void on(UnitsReplaced reform) {
        for (String caseId : open(reform.wardId())) {
            Map<String, String> replaced = reform.replaced();
            records.assign(
                    caseId,
                    records.assignments(caseId).stream()
                            .filter(assignment -> replaced.containsKey(assignment.unit()))
                            .map(assignment -> new Assignment(
                                    assignment.indicator(), replaced.get(assignment.unit()), assignment.maxPoints()))
                            .toList(),
                    null);
        }
    }

    private List<String> open(String ward) {
        return jdbc.sql("""
                        select d.case_id from dossier d join case_file f on f.process_instance_id = d.case_id
                        where d.ward = :ward and f.state = 'OPEN'""").param("ward", ward).query(String.class).list();
    }
}

package vn.thuongton.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction changes in case files and writes each file once, just before the commit: a step changes
 * several of its columns one by one, and each statement would be a way to the database and back.
 */
@Component
class CaseFileChanges {

    private final JdbcClient jdbc;

    CaseFileChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sql what the column becomes, with {@code ?} for {@code value} */
    void add(String processInstanceId, String column, String sql, Object value) {
        ofTransaction()
                .files
                .computeIfAbsent(processInstanceId, id -> new LinkedHashMap<>())
                .put(column, new Change(sql, value));
    }

    private Gathered ofTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathered.class::isInstance)
                .map(Gathered.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private Gathered begin() {
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    private void write(String processInstanceId, Map<String, Change> columns) {
        List<String> assignments = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        columns.forEach((column, change) -> {
            assignments.add(column + " = " + change.sql());
            values.add(change.value());
        });
        values.add(processInstanceId);
        jdbc.sql("update case_file set " + String.join(", ", assignments) + " where process_instance_id = ?")
                .params(values)
                .update();
    }

    private record Change(String sql, Object value) {}

    private final class Gathered implements TransactionSynchronization {

        private final Map<String, Map<String, Change>> files = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            files.forEach(CaseFileChanges.this::write);
        }
    }
}

package vn.thuongton.absence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps are in other hands until somebody is back. */
@Component
public class HandedTasks {

    private final JdbcClient jdbc;

    HandedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<HandedTask> of(String ward) {
        return jdbc.sql("""
                        select task_id, officer_id as officer, stand_in_id as stand_in
                        from absence_task where ward_id = :ward order by task_id""").param("ward", ward).query(HandedTask.class).list();
    }

    /** @param officer who had claimed the step and gets it back */
    void put(String taskId, String ward, String officer, String standIn) {
        jdbc.sql("""
                        insert into absence_task (task_id, ward_id, officer_id, stand_in_id)
                        values (:task, :ward, :officer, :standIn)
                        on conflict (task_id) do update set stand_in_id = excluded.stand_in_id""")
                .param("task", taskId)
                .param("ward", ward)
                .param("officer", officer)
                .param("standIn", standIn)
                .update();
    }

    void remove(String taskId) {
        jdbc.sql("delete from absence_task where task_id = :task")
                .param("task", taskId)
                .update();
    }
}

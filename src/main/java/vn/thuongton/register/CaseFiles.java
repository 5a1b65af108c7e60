package vn.thuongton.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What screens, reports and other capabilities may ask the register; always within one ward. */
@Component
public class CaseFiles {

    private static final int LARGEST_PAGE = 200;

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds one case, confidential ones too.
     *
     * @param number as typed: spaces, dashes and small letters do not matter
     */
    public Optional<CaseFile> find(String ward, String number) {
        return jdbc.sql("select * from case_file where ward = :ward and number = :number")
                .param("ward", ward)
                .param("number", CaseNumbers.normalized(number))
                .query(CaseFile.class)
                .optional();
    }

    /** Finds one case of any ward, confidential ones too; {@link CaseAccess} says who may see it. */
    Optional<CaseFile> ofProcessInstance(String processInstanceId) {
        return jdbc.sql("select * from case_file where process_instance_id = :id")
                .param("id", processInstanceId)
                .query(CaseFile.class)
                .optional();
    }

    /** Cases of any ward by process instance, confidential ones too: who shows them has to check. */
    public Map<String, CaseFile> ofProcessInstances(Collection<String> processInstanceIds) {
        if (processInstanceIds.isEmpty()) {
            return new HashMap<>();
        }
        return jdbc
                .sql("select * from case_file where process_instance_id in (:ids)")
                .param("ids", Set.copyOf(processInstanceIds))
                .query(CaseFile.class)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::processInstanceId, Function.identity()));
    }

    /**
     * Searches number, names of parties and subject, the newest case first. Confidential cases are never among the
     * answers.
     *
     * @param text words in this order, with or without diacritics and capitals; blank finds every case
     * @param page counted from 0
     * @param size at most 200
     */
    public CaseFilePage search(String ward, String text, int page, int size) {
        int limit = Math.min(size, LARGEST_PAGE);
        var cases = jdbc.sql("""
                        select * from case_file
                        where ward = :ward and not confidential and search_text like plain_text(:pattern)
                        order by registered_at desc, number desc
                        limit :limit offset :offset""")
                .param("ward", ward)
                .param("pattern", pattern(text))
                .param("limit", limit)
                .param("offset", (long) page * limit)
                .query(CaseFile.class)
                .list();
        long total = jdbc.sql("""
                        select count(*) from case_file
                        where ward = :ward and not confidential and search_text like plain_text(:pattern)""")
                .param("ward", ward)
                .param("pattern", pattern(text))
                .query(Long.class)
                .single();
        return new CaseFilePage(cases, total);
    }

    /** The cases of a procedure received from {@code from} to {@code until}; counts alone, of confidential cases too. */
    public CaseTally tally(String ward, String procedure, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select count(*) as received, count(*) filter (where state = 'CLOSED') as closed from case_file
                        where ward = :ward and procedure = :procedure and received_on between :from and :until""")
                .param("ward", ward)
                .param("procedure", procedure)
                .param("from", from)
                .param("until", until)
                .query(CaseTally.class)
                .single();
    }

    private static String pattern(String text) {
        String literal = text.strip().replaceAll("[\\\\%_]", "\\\\$0");
        return "%" + literal.replaceAll("\\s+", "%") + "%";
    }
}

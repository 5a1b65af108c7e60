package vn.thuongton.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.organization.Wards;

/** Numbers the cases of each ward, procedure and year without a gap: {@code AD-HGCS-2026-0001}. */
@Component
class CaseNumbers {

    private static final Pattern PART = Pattern.compile("[A-Z0-9]+");

    private final JdbcClient jdbc;
    private final Wards wards;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Wards wards, Clock clock) {
        this.jdbc = jdbc;
        this.wards = wards;
        this.clock = clock;
    }

    /**
     * Takes the next number of today's year, Vietnamese time. Intakes of the same ward and procedure wait for each other
     * until the transaction ends; when it rolls back the number is free again.
     *
     * @param procedureCode two to six capital letters, for instance {@code HGCS}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String ward, String procedureCode) {
        int year = LocalDate.now(clock).getYear();
        int number = jdbc.sql("""
                        insert into case_number as counter (ward, procedure_code, year, last_number)
                        values (:ward, :procedureCode, :year, 1)
                        on conflict (ward, procedure_code, year)
                        do update set last_number = counter.last_number + 1
                        returning last_number""")
                .param("ward", ward)
                .param("procedureCode", procedureCode)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%s-%d-%04d".formatted(wards.require(ward).code(), procedureCode, year, number);
    }

    /** The number as the register writes it, whatever spaces, dashes and small letters were typed. */
    static String normalized(String typed) {
        return PART.matcher(typed.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("-"));
    }
}

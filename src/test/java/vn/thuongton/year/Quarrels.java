package vn.thuongton.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Quarrels of neighbours, as they come up in the course of a year, mediated from the request to the end. */
public final class Quarrels {

    private final Staff staff;
    private final String team;
    private final String neighbourhood;

    /**
     * @param team the unit that mediates
     * @param neighbourhood where all of them happen
     */
    public Quarrels(Staff staff, String team, String neighbourhood) {
        this.staff = staff;
        this.team = team;
        this.neighbourhood = neighbourhood;
    }

    public Quarrels agreed(int count, LocalDate day) {
        return mediated(
                count, day, Map.of("present", "yes", "sessionResult", "agreed", "writtenAgreementWanted", "no"));
    }

    public Quarrels notAgreed(int count, LocalDate day) {
        return mediated(count, day, Map.of("present", "yes", "sessionResult", "notAgreed"));
    }

    private Quarrels mediated(int count, LocalDate day, Map<String, String> session) {
        Map<String, Map<String, ?>> choices = Map.of(
                "userTask_checkScope",
                Map.of("neighbourhood", neighbourhood, "scopeDecision", "inScope", "differentNeighbourhoods", "no"),
                "userTask_learnMatter",
                Map.of("frontSupport", "no"),
                "userTask_holdSession",
                session);
        for (int i = 0; i < count; i++) {
            ProcessInstance quarrel = staff.start(team, "grassrootsMediation", request(day));
            staff.finish(quarrel, choices);
        }
        return this;
    }

    private static Map<String, ?> request(LocalDate day) {
        return Map.of(
                "subject", "Nước mưa chảy sang sân nhà bên cạnh",
                "field", "dailyLife",
                "receivedOn", day.toString(),
                "ground", "partyRequest",
                "summary", "Nước mưa từ mái nhà bà Bình chảy sang sân nhà ông An.",
                "parties", List.of(party("Nguyễn Văn An", "requester"), party("Trần Thị Bình", "otherParty")));
    }

    private static Map<String, String> party(String name, String role) {
        return Map.of("name", name, "role", role, "address", "Ngõ 5");
    }
}

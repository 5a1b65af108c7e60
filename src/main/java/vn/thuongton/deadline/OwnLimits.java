package vn.thuongton.deadline;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.OwnLimit;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFileInvalid;
import vn.thuongton.organization.Wards;

/**
 * Puts a ward's own figure where a row of {@code statutoryTimeLimit} has the unit {@link TimeLimitUnit#WARD}. The
 * application does not start when a ward has set no figure for such a row, or one for a row that leaves it nothing.
 */
@Component
class OwnLimits implements SmartInitializingSingleton {

    private final Wards wards;
    private final DeployedTables tables;
    private final RepositoryService repository;

    OwnLimits(Wards wards, DeployedTables tables, RepositoryService repository) {
        this.wards = wards;
        this.tables = tables;
        this.repository = repository;
    }

    /**
     * @param law a row with the unit {@link TimeLimitUnit#WARD}
     * @throws TimeLimitMissing when the ward had not yet set it on the day the case was received
     */
    TimeLimit of(TimeLimit law, LocalDate caseDate, String ward) {
        OwnLimit own = wards.require(ward).ownLimits().stream()
                .filter(limit -> limit.timeLimit().equals(law.code()))
                .filter(limit -> !limit.validFrom().isAfter(caseDate))
                .max(comparing(OwnLimit::validFrom))
                .orElseThrow(() -> new TimeLimitMissing(law.code(), caseDate));
        return new TimeLimit(
                law.code(),
                law.name(),
                own.amount(),
                TimeLimitUnit.valueOf(own.unit()),
                law.countedFrom(),
                "Thời hạn do phường quy định: " + own.source() + ", áp dụng từ ngày "
                        + VietnameseDate.text(own.validFrom()) + "; " + law.source(),
                own.confirmed() ? law.confidence() : Confidence.UNCONFIRMED,
                law.suspension(),
                law.extension());
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> left = leftToWards();
        wards.all().forEach(ward -> check(ward, left));
    }

    static void check(Ward ward, Set<String> left) {
        String file = "wards/" + ward.id() + "/ward.yaml";
        List<String> set = ward.ownLimits().stream().map(OwnLimit::timeLimit).toList();
        for (int index = 0; index < set.size(); index++) {
            if (!left.contains(set.get(index))) {
                throw new WardFileInvalid(
                        file,
                        "ownLimits[" + index + "].timeLimit",
                        "luật không giao cho phường tự quy định thời hạn \"" + set.get(index) + "\"");
            }
        }
        left.stream().filter(code -> !set.contains(code)).sorted().findFirst().ifPresent(code -> {
            throw new WardFileInvalid(
                    file, "ownLimits", "chưa có thời hạn \"" + code + "\", mà luật giao cho phường tự quy định");
        });
    }

    private Set<String> leftToWards() {
        DecisionTable table = repository
                .getDmnModelInstance(tables.lastDeployed(StatutoryTimeLimits.TABLE))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        int unit = new ArrayList<>(table.getOutputs())
                .stream().map(Output::getName).toList().indexOf("unit");
        Set<String> codes = new HashSet<>();
        for (Rule row : table.getRules()) {
            if (text(new ArrayList<>(row.getOutputEntries()).get(unit).getTextContent())
                    .equals(TimeLimitUnit.WARD.name())) {
                codes.add(text(row.getInputEntries().iterator().next().getTextContent()));
            }
        }
        return codes;
    }

    private static String text(String entry) {
        return entry.strip().replace("\"", "");
    }
}

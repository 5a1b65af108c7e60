package vn.thuongton.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dossiers that the wards served here keep, each with the units that have the work today. */
class WardDossiers {

    private final Programmes programmes;
    private final Map<String, List<WardDossier>> byWard;
    private final BinaryOperator<String> currentUnit;

    /** @param currentUnit the unit that has the work of a unit of a ward today, by ward and unit */
    WardDossiers(Programmes programmes, Map<String, List<WardDossier>> byWard, BinaryOperator<String> currentUnit) {
        this.programmes = programmes;
        this.byWard = Map.copyOf(byWard);
        this.currentUnit = currentUnit;
    }

    /** The dossiers of an assessment year. */
    Stream<DossierYear> ofYear(String ward, int year) {
        return byWard.getOrDefault(ward, List.of()).stream()
                .filter(dossier -> dossier.years().contain(year))
                .map(dossier -> dossier.servedBy(unit -> currentUnit.apply(ward, unit)))
                .map(dossier -> new DossierYear(ward, programmes.require(dossier.programme()), dossier, year))
                .filter(found -> found.programme().isInForce(year));
    }

    /** The dossiers of several assessment years, both included. */
    Stream<DossierYear> ofYears(String ward, int from, int until) {
        return IntStream.rangeClosed(from, until).boxed().flatMap(year -> ofYear(ward, year));
    }

    /** Empty when the ward's data no longer has it. */
    Optional<DossierYear> find(String ward, String programme, int year) {
        return ofYear(ward, year)
                .filter(found -> found.programme().id().equals(programme))
                .findFirst();
    }

    /** @throws IllegalStateException when the ward's data no longer has it */
    DossierYear require(String ward, String programme, int year) {
        return find(ward, programme, year)
                .orElseThrow(() -> new IllegalStateException("Phường \"" + ward + "\" không còn hồ sơ \"" + programme
                        + "\" năm " + year + ": tệp wards/" + ward
                        + "/dossiers.yaml đã bị sửa sau khi mở hồ sơ, hãy khôi phục."));
    }
}

package vn.thuongton.organization;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code wards/cities.yaml}, which a ward on its own does without. */
class CityFile {

    private static final String NAME = "cities.yaml";
    private static final String FILE = "wards/" + NAME;

    private final DataFiles files;
    private final String location;

    /**
     * @param location the folder of all wards as a Spring resource location, ending with "/"
     */
    CityFile(DataFiles files, String location) {
        this.files = files;
        this.location = location;
    }

    /** @throws WardFileInvalid naming file, place and reason */
    List<City> cities() {
        List<City> cities = files.read(location + NAME, FILE, new TypeReference<List<City>>() {})
                .orElse(List.of());
        Set<String> ids = new HashSet<>();
        Map<String, String> cityOfWard = new HashMap<>();
        for (int index = 0; index < cities.size(); index++) {
            City city = cities.get(index);
            String place = "mục [" + index + "]";
            files.check(FILE, place + ".", city);
            if (!ids.add(city.id())) {
                throw new WardFileInvalid(FILE, place, "thành phố \"" + city.id() + "\" được khai hai lần");
            }
            for (String ward : city.wards()) {
                String other = cityOfWard.putIfAbsent(ward, city.id());
                if (other != null) {
                    throw new WardFileInvalid(
                            FILE, place + ".wards", "phường \"" + ward + "\" đã thuộc thành phố \"" + other + "\"");
                }
            }
            checkSupervisors(place, city);
        }
        return cities;
    }

    private static void checkSupervisors(String place, City city) {
        for (CitySupervisor supervisor : city.supervisors()) {
            if (!supervisor.id().endsWith("." + city.id())) {
                throw new WardFileInvalid(
                        FILE,
                        place + ".supervisors",
                        "id \"" + supervisor.id() + "\" phải kết thúc bằng \"." + city.id() + "\"");
            }
        }
    }
}

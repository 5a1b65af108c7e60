package vn.thuongton.organization;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People to try the application with; never in production. */
@Component
@Profile("!production")
class DemonstrationUsers {

    static final String PASSWORD = "demo";
    static final String MAIL_DOMAIN = "@thu.example";

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationUsers.class);

    private final Wards wards;
    private final WardFiles files;
    private final CityFile cities;
    private final Units units;
    private final EngineDirectory directory;

    DemonstrationUsers(Wards wards, WardFiles files, CityFile cities, Units units, EngineDirectory directory) {
        this.wards = wards;
        this.files = files;
        this.cities = cities;
        this.units = units;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(StartOrder.DEMONSTRATION)
    @Transactional
    void setUp() {
        wards.all().forEach(ward -> files.officers(ward).forEach(officer -> setUp(ward, officer)));
        cities.cities().forEach(this::setUp);
    }

    /** Nobody watches a city of which no ward is served here. */
    private void setUp(City city) {
        List<Ward> served = served(city);
        if (!served.isEmpty()) {
            city.supervisors().forEach(supervisor -> setUp(served, supervisor));
        }
    }

    private void setUp(List<Ward> served, CitySupervisor supervisor) {
        String id = supervisor.id();
        directory.user(id, supervisor.familyName(), supervisor.givenName(), id + MAIL_DOMAIN, PASSWORD);
        directory.memberOfGroup(id, CitySupervisors.GROUP);
        served.forEach(ward -> directory.memberOfTenant(id, ward.id()));
    }

    private List<Ward> served(City city) {
        return wards.all().stream()
                .filter(ward -> city.wards().contains(ward.id()))
                .toList();
    }

    private void setUp(Ward ward, Officer officer) {
        directory.user(officer.id(), officer.familyName(), officer.givenName(), officer.id() + MAIL_DOMAIN, PASSWORD);
        directory.memberOfTenant(officer.id(), ward.id());
        officer.units().forEach(unit -> {
            directory.memberOfGroup(officer.id(), unit);
            directory.memberOfGroup(officer.id(), units.current(ward.id(), unit));
        });
        if (officer.head()) {
            directory.memberOfGroup(officer.id(), HeadsOfUnit.GROUP);
        }
        if (officer.chairman()) {
            directory.memberOfGroup(officer.id(), Chairman.GROUP);
        }
    }

    @EventListener
    @Order(StartOrder.GREETING)
    void greet(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof ServletWebServerApplicationContext web)) {
            return;
        }
        StringBuilder greeting = new StringBuilder("\n\n  Thượng Tôn đã sẵn sàng: http://localhost:")
                .append(web.getWebServer().getPort())
                .append("/\n  Người dùng thử (mật khẩu \"")
                .append(PASSWORD)
                .append("\"):\n    quan-tri                       quản trị\n");
        wards.all()
                .forEach(ward -> files.officers(ward)
                        .forEach(officer -> greeting.append(String.format(
                                "    %-30s %s, %s%n",
                                officer.id(),
                                officer.familyName() + " " + officer.givenName(),
                                ward.unit(officer.units().get(0)).name()))));
        cities.cities().stream()
                .filter(city -> !served(city).isEmpty())
                .forEach(city -> city.supervisors()
                        .forEach(supervisor -> greeting.append(String.format(
                                "    %-30s %s, giám sát các phường của %s%n",
                                supervisor.id(),
                                supervisor.familyName() + " " + supervisor.givenName(),
                                city.name()))));
        LOG.info("{}", greeting);
    }
}

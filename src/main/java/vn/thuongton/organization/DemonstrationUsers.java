package vn.thuongton.organization;

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
    private final EngineDirectory directory;

    DemonstrationUsers(Wards wards, WardFiles files, EngineDirectory directory) {
        this.wards = wards;
        this.files = files;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(StartOrder.DEMONSTRATION)
    @Transactional
    void setUp() {
        wards.all().forEach(ward -> files.officers(ward).forEach(officer -> setUp(ward, officer)));
    }

    private void setUp(Ward ward, Officer officer) {
        directory.user(officer.id(), officer.familyName(), officer.givenName(), officer.id() + MAIL_DOMAIN, PASSWORD);
        directory.memberOfTenant(officer.id(), ward.id());
        officer.units().forEach(unit -> directory.memberOfGroup(officer.id(), unit));
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
        LOG.info("{}", greeting);
    }
}

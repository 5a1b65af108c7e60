package vn.thuongton;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import vn.thuongton.protection.KeysetCommand;

/** Starts the case-work application of the wards named in {@code THUONGTON_WARDS}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ThuongTon {

    public static void main(String[] arguments) {
        if (KeysetCommand.isMeant(arguments)) {
            System.exit(KeysetCommand.run(arguments, System.out));
        }
        SpringApplication.run(ThuongTon.class, arguments);
    }
}

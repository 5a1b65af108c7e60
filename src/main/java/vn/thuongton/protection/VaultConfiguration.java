package vn.thuongton.protection;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds the keys. The first run makes its own, beside the database files; production is given them. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(
            @Value("${thuongton.protection.keyset}") String keyset,
            @Value("${thuongton.data-dir}") Path dataDirectory,
            Environment environment) {
        if (!keyset.isBlank()) {
            return new Vault(new KeysetFile(Path.of(keyset)).read());
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new KeysetUnusable("Chưa có tệp khóa cho thông tin được giữ bí mật: hãy tạo bằng lệnh “java -jar"
                    + " thuong-ton.jar keyset create <tệp>”, sao lưu tách khỏi cơ sở dữ liệu, rồi đặt đường dẫn vào"
                    + " THUONGTON_PROTECTION_KEYSET.");
        }
        KeysetFile own = new KeysetFile(dataDirectory.resolve("keyset.json"));
        own.createIfMissing();
        return new Vault(own.read());
    }
}

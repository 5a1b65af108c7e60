package vn.thuongton.engine;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The first run needs no database server: it brings one. Production names its own and starts nothing embedded. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${thuongton.data-dir}") Path dataDirectory) throws IOException {
        return new EmbeddedDatabase(dataDirectory);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(EmbeddedDatabase database) {
        return database.dataSource();
    }
}

package vn.thuongton.testing;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts the SQL statements that go through a data source. */
public final class Statements {

    private final AtomicLong count = new AtomicLong();

    public DataSource counted(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .afterQuery((execution, queries) -> count.addAndGet(queries.size()))
                .build();
    }

    public long sinceLastAsked() {
        return count.getAndSet(0);
    }
}

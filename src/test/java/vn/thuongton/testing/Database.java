package vn.thuongton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Looks for a text in all that a database holds, and in the files it is kept in. */
public final class Database {

    private static final int CHUNK = 1 << 20;

    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Where the text stands: {@code table.column} for every column of every table, whatever its type, also within
     * binary ones; and the files of the server in which it lies, its journal among them, those of other databases on the
     * same server included. Also as JSON may write it, with {@code \\u} for what is not ASCII.
     */
    public List<String> findText(String text) {
        List<String> places = new ArrayList<>();
        for (String written : new LinkedHashSet<>(List.of(text, escaped(text)))) {
            places.addAll(inTables(written));
            places.addAll(inFiles(written));
        }
        return places;
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    /** As {@link #findText}, without the files. */
    public List<String> inTables(String text) {
        List<String> places = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String[] column : columns(statement)) {
                if (contains(connection, column, text)) {
                    places.add(column[1] + "." + column[2]);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return places;
    }

    private static List<String[]> columns(Statement statement) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                select c.table_schema, c.table_name, c.column_name, c.data_type
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                order by 1, 2, c.ordinal_position""")) {
            while (found.next()) {
                columns.add(
                        new String[] {found.getString(1), found.getString(2), found.getString(3), found.getString(4)});
            }
        }
        return columns;
    }

    private static boolean contains(Connection connection, String[] column, String text) throws SQLException {
        boolean binary = column[3].equals("bytea");
        String sql = "select exists (select 1 from \"%s\".\"%s\" where position(? in %s) > 0)"
                .formatted(column[0], column[1], binary ? "\"" + column[2] + "\"" : "\"" + column[2] + "\"::text");
        try (var query = connection.prepareStatement(sql)) {
            if (binary) {
                query.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
            } else {
                query.setString(1, text);
            }
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    /** After everything in memory was written. */
    public List<String> inFiles(String text) {
        Path directory;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet found = statement.executeQuery("show data_directory")) {
                found.next();
                directory = Path.of(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        List<String> holding = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && contains(file, wanted)) {
                        holding.add(directory.relativize(file).toString());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        // the server removes files while it works, pg_internal.init for one
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holding;
    }

    private static boolean contains(Path file, byte[] wanted) {
        try (var in = Files.newInputStream(file)) {
            byte[] window = new byte[CHUNK + wanted.length];
            int kept = 0;
            for (int read = in.readNBytes(window, kept, CHUNK); read > 0; read = in.readNBytes(window, kept, CHUNK)) {
                int end = kept + read;
                if (indexOf(window, end, wanted)) {
                    return true;
                }
                kept = Math.min(wanted.length - 1, end);
                System.arraycopy(window, end - kept, window, 0, kept);
            }
            return false;
        } catch (NoSuchFileException e) {
            // the server has removed it meanwhile
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean indexOf(byte[] window, int end, byte[] wanted) {
        for (int start = 0; start <= end - wanted.length; start++) {
            if (window[start] == wanted[0] && startsWith(window, start, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] window, int start, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (window[start + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

package studio.backlot.backing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import studio.backlot.backing.server.PostgresServer;

/** A database for each service, owned by one role and used by another that cannot bypass row-level security. */
public final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9]+");

    private Databases() {}

    /** Creates what is missing; what is there keeps its data and gets these passwords. */
    public static void ensure(PostgresServer server, DatabaseAccess database) {
        require(NAME, database.name(), "a database name");
        try {
            try (Connection connection = server.connect("postgres")) {
                role(connection, database.owner(), database.ownerPassword());
                role(connection, database.app(), database.appPassword());
                create(connection, database);
            }
            try (Connection connection = server.connect(database.name())) {
                run(connection, "ALTER SCHEMA public OWNER TO " + database.owner());
                run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
                run(connection, "GRANT USAGE ON SCHEMA public TO " + database.app());
            }
        } catch (SQLException e) {
            throw new BackingException("the database " + database.name() + " could not be made: " + e.getMessage(), e);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        require(PASSWORD, password, "a password of letters and digits");
        String attributes =
                " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '" + password + "'";
        boolean there = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
        run(connection, (there ? "ALTER" : "CREATE") + " ROLE " + role + attributes);
    }

    private static void create(Connection connection, DatabaseAccess database) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
            // Copying files instead of logging every page makes a new database in a third of the time.
            run(
                    connection,
                    "CREATE DATABASE %s OWNER %s STRATEGY file_copy".formatted(database.name(), database.owner()));
        }
        run(connection, "REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
        run(connection, "GRANT CONNECT ON DATABASE " + database.name() + " TO " + database.app());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void require(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("expected " + what);
        }
    }
}

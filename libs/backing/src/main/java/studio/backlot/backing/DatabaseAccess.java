package studio.backlot.backing;

/**
 * A service's database and its two roles: the owner migrates, the application role is bound by row-level security.
 *
 * @param address host and port, such as {@code 127.0.0.1:5432}
 */
public record DatabaseAccess(String address, String name, String ownerPassword, String appPassword) {

    public String owner() {
        return name + "_owner";
    }

    public String app() {
        return name + "_app";
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + address + "/" + name;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[%s/%s]".formatted(address, name);
    }
}

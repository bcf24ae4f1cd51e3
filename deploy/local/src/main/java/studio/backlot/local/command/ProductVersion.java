package studio.backlot.local.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version from the jar, and the digest of the sources it was built from. */
public final class ProductVersion implements IVersionProvider {

    private static final int SHOWN = 12;

    /** Such as {@code 0.1.0 (3f2a…)}. */
    public static String text() {
        String version =
                Objects.requireNonNullElse(ProductVersion.class.getPackage().getImplementationVersion(), "development");
        return build().isEmpty() ? version : version + " (" + build() + ")";
    }

    /** The digest that the launcher script knows; empty without it. */
    public static String build() {
        String digest = System.getProperty("backlot.build", "");
        return digest.substring(0, Math.min(SHOWN, digest.length()));
    }

    @Override
    public String[] getVersion() {
        return new String[] {"backlot " + text(), "JDK " + Runtime.version()};
    }
}

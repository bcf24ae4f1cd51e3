package studio.backlot.render.provider;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of an address, by which it is known whose it is. */
public record Origin(String scheme, String host, int port) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public static Origin of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        return new Origin(
                scheme,
                String.valueOf(address.getHost()).toLowerCase(Locale.ROOT),
                address.getPort() < 0 ? usual : address.getPort());
    }

    /** Whether this is the other, or a host below its. */
    public boolean isWithin(Origin other) {
        return scheme.equals(other.scheme)
                && port == other.port
                && (host.equals(other.host) || host.endsWith("." + other.host));
    }

    @Override
    public String toString() {
        return "%s://%s:%d".formatted(scheme, host, port);
    }
}

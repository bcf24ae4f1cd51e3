package studio.backlot.kit.price;

import java.net.URI;

/**
 * Whose price is looked for.
 *
 * @param host that is asked
 * @param model the provider's name of it
 */
public record Wanted(String host, String model, PriceUnit unit) {

    /** Of whoever is asked at an address. */
    public Wanted(URI address, String model, PriceUnit unit) {
        this(String.valueOf(address.getHost()), model, unit);
    }
}

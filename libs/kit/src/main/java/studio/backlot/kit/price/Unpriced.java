package studio.backlot.kit.price;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Work that is paid and has no price. It is done all the same, as nobody knows what it would be denied for. */
public final class Unpriced {
    private static final Logger LOG = Logger.getLogger(Unpriced.class);
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Unpriced() {}

    /**
     * Says so in the log, once for each.
     *
     * @param what is bought, such as {@code speech by gemini}
     * @param settings of its price, for people
     */
    public static void warn(String what, String settings) {
        if (SAID.add(what)) {
            LOG.warnf(
                    "%s has no price: no budget holds it, and no cap stops it. Set %s, or list it in BACKLOT_LIST_PRICES.",
                    what, settings);
        }
    }
}

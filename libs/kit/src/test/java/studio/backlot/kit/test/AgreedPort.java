package studio.backlot.kit.test;

import studio.backlot.backing.process.Ports;

/**
 * A port that a service is told before a fake listens at it, and at which none listens between two tests. It lies below those that the
 * system gives to whoever asks for any, and is drawn by lot: another test run would wait for a usual one just so.
 */
public final class AgreedPort {
    private AgreedPort() {}

    /**
     * The same for the whole test run.
     *
     * @param property that keeps it, because the profile and the test are loaded by different class loaders
     */
    public static synchronized int of(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(Ports.preferredOrFree(0)));
        }
        return Integer.getInteger(property);
    }
}

package studio.backlot.kit.test;

import studio.backlot.backing.process.Ports;

/**
 * A port that a service is told before a fake listens at it. It lies below those that the system gives to whoever asks for any, or
 * somebody else might have it until then.
 */
public final class AgreedPort {
    private AgreedPort() {}

    /**
     * The same for the whole test run.
     *
     * @param property that keeps it, because the profile and the test are loaded by different class loaders
     */
    public static int of(String property, int preferred) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(Ports.preferredOrFree(preferred)));
        }
        return Integer.getInteger(property);
    }
}

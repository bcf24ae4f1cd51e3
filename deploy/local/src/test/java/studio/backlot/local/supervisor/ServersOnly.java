package studio.backlot.local.supervisor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import studio.backlot.backing.BackingConfig;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioLock;

/** A supervisor in a process of its own, with the three servers and no services. */
public final class ServersOnly {

    private ServersOnly() {}

    public static void main(String[] arguments) {
        StudioHome home = new StudioHome(BackingConfig.findHome(), Path.of(arguments[0]));
        StudioLock lock = StudioLock.take(home.lock()).orElseThrow();
        Supervisor supervisor = new Supervisor(home, lock, "", Clock.systemUTC(), System.out::println);
        supervisor.start(List.of());
        supervisor.awaitEnd();
    }
}

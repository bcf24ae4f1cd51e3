package studio.backlot.local.supervisor;

import java.util.List;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.RunningBacking;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.process.Ports;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.supervisor.ServiceMember.Archiving;

/**
 * Starts and stops each program of the studio once, beside it and on a state that is thrown away, so that the JVM
 * writes the class archives from which later starts take a fraction of the time. Never done with a process that works:
 * writing an archive takes seconds, memory, and may fail.
 */
public final class Rehearsal {

    private final StudioHome home;

    public Rehearsal(StudioHome home) {
        this.home = home;
    }

    /** The services whose archives are missing or stale. */
    public List<ServiceSpec> missing() {
        return ServiceSpec.ALL.stream()
                .filter(spec -> spec.jar(home).isPresent())
                .filter(spec -> !ClassArchive.of(home.archives(), spec.name(), spec.program(home))
                        .exists())
                .toList();
    }

    /** Records what is missing, one program at a time. */
    public void run() {
        StudioHome stage = new StudioHome(home.home(), home.state().resolve("rehearsal"));
        BackingConfig config = BackingConfig.rehearsalIn(home.home(), stage.state());
        // What a rehearsal that was broken off has left.
        Backing.erase(config);
        try (RunningBacking backing = Backing.start(ServiceEnvironment.complete(config))) {
            ServiceEnvironment environment = new ServiceEnvironment(stage, backing);
            ServiceSpec.ALL.forEach(spec -> environment.at(spec, Ports.preferredOrFree(0)));
            missing().forEach(spec -> record(stage, spec, environment));
        }
    }

    private static void record(StudioHome stage, ServiceSpec spec, ServiceEnvironment environment) {
        ServiceMember service =
                new ServiceMember(stage, spec, environment.port(spec), environment.of(spec), Archiving.RECORD);
        try {
            service.awaitReady();
        } finally {
            service.stop();
        }
    }
}

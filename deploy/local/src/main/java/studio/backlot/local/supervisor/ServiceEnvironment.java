package studio.backlot.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.RunningBacking;
import studio.backlot.backing.process.Folders;
import studio.backlot.contracts.event.EventType;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.MasterKey;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;

/** What services are told about where everything is; the same variables as in containers and on Kubernetes. */
final class ServiceEnvironment {

    private final StudioHome home;
    private final RunningBacking backing;
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    ServiceEnvironment(StudioHome home, RunningBacking backing) {
        this.home = home;
        this.backing = backing;
    }

    /** The servers with the databases and topics that the services expect. */
    static BackingConfig complete(BackingConfig config) {
        List<String> topics = EventType.all().stream()
                .flatMap(type -> Stream.of(type.topic(), type.deadLetterTopic()))
                .toList();
        return config.withDatabases(
                        ServiceSpec.ALL.stream().map(ServiceSpec::name).toList())
                .withTopics(topics);
    }

    /** Where a service listens. */
    ServiceEnvironment at(ServiceSpec spec, int port) {
        ports.put(spec.name(), port);
        return this;
    }

    int port(ServiceSpec spec) {
        return ports.getOrDefault(spec.name(), spec.port());
    }

    String url(ServiceSpec spec) {
        return "http://127.0.0.1:" + port(spec);
    }

    Map<String, String> of(ServiceSpec spec) {
        Map<String, String> environment = new TreeMap<>(backing.environment(spec.name()));
        ServiceSpec.ALL.forEach(
                other -> environment.put("BACKLOT_" + other.name().toUpperCase(Locale.ROOT) + "_URL", url(other)));
        environment.put("BACKLOT_HTTP_PORT", String.valueOf(port(spec)));
        environment.put("BACKLOT_HTTP_HOST", "127.0.0.1");
        environment.put(
                "BACKLOT_SCRATCH", Folders.ours(home.scratch(spec.name())).toString());
        environment.put("BACKLOT_TOOLS", Folders.ours(home.tools()).toString());
        // Few threads allocate at a time: more arenas would only keep more memory.
        environment.put("MALLOC_ARENA_MAX", "2");
        if (spec.name().equals("gateway")) {
            environment.put("BACKLOT_BOOTSTRAP_KEY", ApiKey.in(home.key()));
        }
        if (spec.name().equals("render") && System.getenv("BACKLOT_CREDENTIALS_MASTER") == null) {
            environment.put(
                    "BACKLOT_CREDENTIALS_MASTER", MasterKey.in(home.masterKey()).toString());
        }
        Path voices = home.home().resolve("audio-service/target/voices");
        if (System.getenv("BACKLOT_VOICES") == null && Files.isDirectory(voices)) {
            environment.put("BACKLOT_VOICES", voices.toString());
        }
        return environment;
    }
}

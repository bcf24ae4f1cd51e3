package studio.backlot.local.supervisor;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.backlot.backing.process.PidFile;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.NoticeRecord;
import studio.backlot.local.studio.StudioRecord.Phase;
import studio.backlot.local.studio.StudioRecord.ProcessRecord;
import studio.backlot.local.studio.StudioRecord.State;

/** What runs where at the moment, kept on disk for the other commands, and what was said. */
final class Board {

    /** The newest notices are kept for those who come later. */
    private static final int NOTICES = 50;

    private final Path file;
    private final String build;
    private final InstantSource clock;
    private final Consumer<String> said;
    private final Map<String, ProcessRecord> processes = new LinkedHashMap<>();
    private final List<NoticeRecord> notices = new ArrayList<>();
    private Phase phase = Phase.STARTING;
    private String gateway = "";
    private long spoken;

    Board(Path file, String build, InstantSource clock, Consumer<String> said) {
        this.file = file;
        this.build = build;
        this.clock = clock;
        this.said = said;
    }

    synchronized void enter(Phase next) {
        phase = next;
        write();
    }

    synchronized void gatewayAt(String url) {
        gateway = url;
    }

    /** A process that will be started. */
    synchronized void expect(String name) {
        processes.put(name, new ProcessRecord(name, 0, 0, State.WAITING, 0));
        write();
    }

    synchronized void started(Member member) {
        put(member, State.STARTING, restarts(member));
    }

    synchronized void ready(Member member) {
        put(member, State.READY, restarts(member));
    }

    synchronized void down(Member member) {
        put(member, State.DOWN, restarts(member));
    }

    synchronized void restarting(Member member) {
        put(member, State.STARTING, restarts(member) + 1);
    }

    void say(String text) {
        synchronized (this) {
            spoken++;
            notices.add(new NoticeRecord(spoken, clock.instant().toString(), text));
            if (notices.size() > NOTICES) {
                notices.removeFirst();
            }
            write();
        }
        said.accept(text);
    }

    synchronized boolean allReady() {
        return processes.values().stream().allMatch(process -> process.state() == State.READY);
    }

    synchronized StudioRecord record() {
        PidFile self = PidFile.of(ProcessHandle.current());
        return new StudioRecord(
                phase,
                self.pid(),
                self.startedAt().toString(),
                build,
                gateway,
                List.copyOf(processes.values()),
                List.copyOf(notices));
    }

    private void put(Member member, State state, int restarts) {
        long pid = state == State.DOWN ? 0 : member.process().pid();
        processes.put(member.name(), new ProcessRecord(member.name(), member.port(), pid, state, restarts));
        write();
    }

    private int restarts(Member member) {
        ProcessRecord before = processes.get(member.name());
        return before == null ? 0 : before.restarts();
    }

    private void write() {
        record().write(file);
    }
}

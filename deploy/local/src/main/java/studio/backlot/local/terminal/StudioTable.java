package studio.backlot.local.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import studio.backlot.local.studio.Memory;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.Phase;
import studio.backlot.local.studio.StudioRecord.ProcessRecord;
import studio.backlot.local.studio.StudioRecord.State;

/** The table of what runs where. */
public final class StudioTable {

    private static final String ROW = "  %-14s %6s %8s %9s  %s";

    private final Terminal terminal;

    public StudioTable(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One line a process, and the sum. */
    public List<String> lines(StudioRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.bold(ROW.formatted("NAME", "PORT", "PID", "MEMORY", "STATE")));
        long sum = 0;
        for (ProcessRecord process : record.processes()) {
            OptionalLong memory = process.pid() > 0 ? Memory.of(process.pid()) : OptionalLong.empty();
            sum += memory.orElse(0);
            lines.add(row(process, memory));
        }
        OptionalLong supervisor = own(record.pid());
        sum += supervisor.orElse(0);
        lines.add(ROW.formatted("supervisor", "", record.pid(), megabytes(supervisor), phase(record.phase())));
        lines.add(terminal.dim(ROW.formatted("in all", "", "", megabytes(OptionalLong.of(sum)), record.gateway())));
        return lines;
    }

    private String row(ProcessRecord process, OptionalLong memory) {
        return ROW.formatted(
                process.name(),
                process.port() == 0 ? "" : String.valueOf(process.port()),
                process.pid() == 0 ? "" : String.valueOf(process.pid()),
                megabytes(memory),
                state(process));
    }

    private String state(ProcessRecord process) {
        String state =
                switch (process.state()) {
                    case WAITING -> terminal.dim("waiting");
                    case STARTING -> terminal.yellow("starting");
                    case READY -> terminal.green("ready");
                    case DOWN -> terminal.red("down");
                };
        return process.restarts() == 0 ? state : state + ", restarted " + times(process.restarts());
    }

    private String phase(Phase phase) {
        return switch (phase) {
            case STARTING -> terminal.yellow("starting");
            case READY -> terminal.green("ready");
            case FAILED -> terminal.red("failed");
            case STOPPING -> terminal.yellow("stopping");
        };
    }

    /** The supervisor's own memory: its children have rows of their own. */
    private static OptionalLong own(long pid) {
        return Memory.ofAlone(pid);
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isEmpty() || bytes.getAsLong() == 0
                ? ""
                : String.format(Locale.ROOT, "%,d MiB", bytes.getAsLong() >> 20);
    }

    /** Whether everything that should run does. */
    public static boolean allReady(StudioRecord record) {
        return record.phase() == Phase.READY
                && record.processes().stream().allMatch(process -> process.state() == State.READY);
    }
}

package studio.backlot.render.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of this process and of its children that have ended. */
final class Busy {
    private Busy() {}

    static double millis() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6 + childMillis();
    }

    /** From proc(5): ticks of 10 ms, fields 16 and 17; 0 where there is no such file. */
    private static double childMillis() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return 10.0 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}

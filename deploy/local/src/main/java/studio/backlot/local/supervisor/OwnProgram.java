package studio.backlot.local.supervisor;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.local.Main;
import studio.backlot.local.studio.StudioHome;

/** This command as a program that can be run again. */
final class OwnProgram {

    private OwnProgram() {}

    static List<String> command(StudioHome home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.java().toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dbacklot.home=" + home.home(),
                "-Dbacklot.build=" + System.getProperty("backlot.build", "")));
        String archive = System.getProperty("backlot.archive", "");
        if (!archive.isEmpty()) {
            command.addAll(List.of(
                    "-Dbacklot.archive=" + archive, "-XX:AOTCache=" + archive, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}

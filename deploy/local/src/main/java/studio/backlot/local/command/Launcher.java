package studio.backlot.local.command;

import java.io.IOException;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.StudioHome;

/** The launcher script, which does by itself what needs Maven rather than the studio. */
final class Launcher {

    private Launcher() {}

    static int run(String command) {
        String script = StudioHome.find().home().resolve("backlot").toString();
        try {
            return new ProcessBuilder(script, command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new Refusal(Exit.FAILED, script + " could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED.code();
        }
    }
}

package studio.backlot.local.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.make.ProviderKeys;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Enters, tests and forgets keys with a provider. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = {
            "Enter keys with a provider, such as 'backlot providers key replicate key'.",
            "Without a provider, show what accounts are opened with and whose keys hold."
        })
final class ProviderKeyCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PROVIDER",
            description = "As 'backlot providers key' names it.")
    private Optional<String> provider = Optional.empty();

    @Parameters(
            index = "1..*",
            paramLabel = "FIELD[=VALUE|=@FILE]",
            description = "What the account is opened with; without a value it is asked for and not shown.")
    private List<String> fields = List.of();

    @Option(names = "--check", description = "Ask the provider, at no cost, whether it takes the keys that hold.")
    private boolean check;

    @Option(names = "--forget", description = "Forget the keys that were entered.")
    private boolean forget;

    @Option(
            names = "--session",
            description = {
                "Hold the keys in memory for this session only, and store them nowhere.",
                "With --forget, withdraw the session."
            })
    private boolean session;

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Override
    public Integer call() {
        ProviderKeys keys = new ProviderKeys(StudioHome.find(), Terminal.standard());
        if (provider.isEmpty()) {
            return keys.show(stop).code();
        }
        if (forget) {
            return (session ? keys.withdraw(provider.get(), stop) : keys.forget(provider.get(), stop)).code();
        }
        if (!fields.isEmpty()) {
            boolean last = stop && !check;
            Exit entered =
                    session ? keys.hold(provider.get(), values(), last) : keys.enter(provider.get(), values(), last);
            if (entered != Exit.DONE || !check) {
                return entered.code();
            }
        }
        if (check) {
            return keys.check(provider.get(), stop).code();
        }
        throw new Refusal(Exit.USAGE, "say what the account is opened with; 'backlot providers key' shows the fields");
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            values.put(parts[0], parts.length == 1 ? asked(parts[0]) : given(parts[1]));
        }
        return values;
    }

    private static String given(String value) {
        if (!value.startsWith("@")) {
            return value;
        }
        try {
            return Files.readString(Path.of(value.substring(1))).strip();
        } catch (IOException unreadable) {
            throw new Refusal(Exit.USAGE, "%s cannot be read".formatted(value.substring(1)), unreadable);
        }
    }

    private static String asked(String field) {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new Refusal(
                        Exit.USAGE, "there is no terminal to ask for %s; say %s=@FILE".formatted(field, field)));
        return Optional.ofNullable(console.readPassword("%s: ", field))
                .map(String::new)
                .orElseThrow(() -> new Refusal(Exit.USAGE, "%s: nothing was entered".formatted(field)));
    }
}

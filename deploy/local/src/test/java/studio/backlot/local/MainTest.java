package studio.backlot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_how_it_is_used(List<String> command) {
        StringWriter said = new StringWriter();
        List<String> asked =
                Stream.concat(command.stream(), Stream.of("--help")).toList();
        int exit = Main.commandLine().setOut(new PrintWriter(said)).execute(asked.toArray(String[]::new));
        assertThat(exit).isZero();
        assertThat(said.toString()).contains("Usage: " + String.join(" ", named(command)));
    }

    @ParameterizedTest
    @CsvSource({
        "cut, a command is missing",
        "cut export lab, Missing required parameter: 'FILE'",
        "cut lock lab edited.edl --rate much, Invalid value for option '--rate'",
        "make, Missing required parameter: 'PRODUCTION'",
        "film, Unmatched argument"
    })
    void what_is_not_understood_is_said_with_the_usage(String typed, String said) {
        StringWriter errors = new StringWriter();
        int exit = Main.commandLine().setErr(new PrintWriter(errors)).execute(typed.split(" "));
        assertThat(exit).isEqualTo(Exit.USAGE.code());
        assertThat(errors.toString()).contains(said);
    }

    private static Stream<List<String>> commands() {
        return below(Main.commandLine())
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(command -> List.of(command.qualifiedName(" ").split(" ")))
                .map(path -> path.subList(1, path.size()));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(MainTest::below));
    }

    private static List<String> named(List<String> command) {
        return Stream.concat(Stream.of("backlot"), command.stream()).toList();
    }
}

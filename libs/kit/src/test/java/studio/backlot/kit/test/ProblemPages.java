package studio.backlot.kit.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.problem.ErrorCode;

/** Every error code has a page that says the same: {@code ProblemPages.check(RenderError.values())} in a plain test. */
public final class ProblemPages {

    private ProblemPages() {}

    /** Compares title, slug, status and class of each code with its page in {@code docs/problems}. */
    public static void check(ErrorCode... codes) {
        Path pages = Path.of(System.getProperty("backlot.home", "..")).resolve("docs/problems");
        List<String> wrong = new ArrayList<>();
        for (ErrorCode code : codes) {
            Path page = pages.resolve(code.slug() + ".md");
            String expected = """
                    # %s

                    `https://backlot.studio/problems/%s` · %d · %s
                    """.formatted(code.title(), code.slug(), code.status(), code.errorClass());
            try {
                if (!Files.readString(page).startsWith(expected)) {
                    wrong.add(page + " does not start with:\n" + expected);
                }
            } catch (IOException _) {
                wrong.add(page + " is missing");
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}

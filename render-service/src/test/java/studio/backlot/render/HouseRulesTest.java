package studio.backlot.render;

import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.HouseRules;
import studio.backlot.kit.test.ProblemPages;

class HouseRulesTest {
    @Test
    void the_render_service_is_built_like_the_house() {
        HouseRules.check("studio.backlot.render");
    }

    @Test
    void every_problem_has_its_page() {
        ProblemPages.check(RenderError.values());
    }
}

package studio.backlot.story;

import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.HouseRules;
import studio.backlot.kit.test.ProblemPages;

class HouseRulesTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.check("studio.backlot.story");
    }

    @Test
    void every_error_has_its_page() {
        ProblemPages.check(StoryError.values());
    }
}

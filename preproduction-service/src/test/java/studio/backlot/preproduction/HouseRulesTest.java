package studio.backlot.preproduction;

import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.HouseRules;

class HouseRulesTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.check("studio.backlot.preproduction");
    }
}

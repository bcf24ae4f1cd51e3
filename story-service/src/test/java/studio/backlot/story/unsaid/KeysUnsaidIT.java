package studio.backlot.story.unsaid;

import java.util.Set;
import studio.backlot.fakes.chat.ChatFake;
import studio.backlot.kit.test.KeysUnsaid;

class KeysUnsaidIT implements KeysUnsaid {

    @Override
    public Set<String> keys() {
        return Set.of(ChatFake.KEY);
    }
}

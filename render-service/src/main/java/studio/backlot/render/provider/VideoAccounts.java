package studio.backlot.render.provider;

import studio.backlot.wire.Keys;

/** Accounts with a provider of videos. */
public interface VideoAccounts extends ProviderAccounts {

    @Override
    VideoProvider open(Keys keys);
}

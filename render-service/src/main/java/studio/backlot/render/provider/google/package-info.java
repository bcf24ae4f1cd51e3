/** What the models of Google Cloud have in common: accounts, errors, and the store that their results lie in. */
@NullMarked
package studio.backlot.render.provider.google;

import org.jspecify.annotations.NullMarked;

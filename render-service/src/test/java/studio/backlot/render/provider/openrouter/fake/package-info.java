@NullMarked
package studio.backlot.render.provider.openrouter.fake;

import org.jspecify.annotations.NullMarked;

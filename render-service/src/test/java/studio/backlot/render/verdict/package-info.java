@NullMarked
package studio.backlot.render.verdict;

import org.jspecify.annotations.NullMarked;

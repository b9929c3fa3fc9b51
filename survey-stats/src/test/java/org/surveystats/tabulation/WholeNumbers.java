package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All whole numbers from 0 on that have given sums. */
final class WholeNumbers {
    private final int unknowns;
    private final int most;
    private final List<List<Integer>> sumsOf = new ArrayList<>();
    private final List<Integer> rests = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();

    /**
     * Unknown numbers of nothing so far.
     *
     * @param unknowns how many
     * @param total the sum of all
     * @param most how many solutions are wanted at most
     */
    WholeNumbers(int unknowns, int total, int most) {
        this.unknowns = unknowns;
        this.most = most;
        for (int i = 0; i < unknowns; i++) {
            sumsOf.add(new ArrayList<>());
        }
        boolean[] all = new boolean[unknowns];
        Arrays.fill(all, true);
        publish(all, total);
    }

    /** The sum of some of the unknowns. */
    void publish(boolean[] of, int sum) {
        int members = 0;
        for (int i = 0; i < unknowns; i++) {
            if (of[i]) {
                sumsOf.get(i).add(rests.size());
                members++;
            }
        }
        rests.add(sum);
        open.add(members);
    }

    /** The solutions, the first of them if there are more than are wanted. */
    List<int[]> solutions() {
        List<int[]> found = new ArrayList<>();
        solve(0, new int[unknowns], found);
        return found;
    }

    private void solve(int unknown, int[] numbers, List<int[]> found) {
        if (found.size() >= most) {
            return;
        }
        if (unknown == unknowns) {
            found.add(numbers.clone());
            return;
        }
        int highest = Integer.MAX_VALUE;
        int lowest = 0;
        for (int sum : sumsOf.get(unknown)) {
            highest = Math.min(highest, rests.get(sum));
            lowest = open.get(sum) == 1 ? Math.max(lowest, rests.get(sum)) : lowest;
        }
        for (int number = lowest; number <= highest; number++) {
            take(unknown, number, -1);
            numbers[unknown] = number;
            solve(unknown + 1, numbers, found);
            take(unknown, number, 1);
        }
    }

    private void take(int unknown, int number, int sign) {
        for (int sum : sumsOf.get(unknown)) {
            rests.set(sum, rests.get(sum) + sign * number);
            open.set(sum, open.get(sum) + sign);
        }
    }
}

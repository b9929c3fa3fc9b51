/** Prints the benchmark of a unit. */
class BenchmarkReport {
    public static void main(String[] args) {
        System.out.println("survey-benchmark");
    }
}

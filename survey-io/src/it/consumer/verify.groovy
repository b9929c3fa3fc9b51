import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import java.util.concurrent.TimeUnit

def run = { String module, String... arguments ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def builder = new ProcessBuilder([java, *arguments]).directory(new File(basedir, module)).redirectErrorStream(true)
    // Java announces this variable on standard error.
    builder.environment().remove('JAVA_TOOL_OPTIONS')
    def process = builder.start()
    def printed = process.inputStream.getText('UTF-8').normalize()
    assert process.waitFor() == 0: printed
    printed
}
def files = { String folder ->
    new File(basedir, folder).listFiles().collectEntries { [it.name, it.getText('UTF-8')] }
}

def survey = new File(root, 'survey-io/src/main/resources/org/surveystats/io/cmh')
def questionnaire = new File(survey, 'cmh-2021.json').path
def responses = new File(survey, 'responses-2021.csv').path

def classPath = ['target/classes', 'target/lib/*'].join(File.pathSeparator)
def onClassPath = run('class-path', '-cp', classPath, 'FirstBenchmark', questionnaire, responses)
assert onClassPath.contains('\nRT5 Q17 ')
assert files('class-path/target/benchmark')['questions.csv'].readLines().size() > 54

def modulePath = ['target/classes', 'target/lib'].join(File.pathSeparator)
def onModulePath =
        run('module-path', '-p', modulePath, '-m', 'consumer/consumer.FirstBenchmark', questionnaire, responses)
assert onModulePath == onClassPath
assert files('module-path/target/benchmark') == files('class-path/target/benchmark')

// Spring Boot brings its own Jackson: version 2 in Boot 3, version 3 in Boot 4, which lowers that of survey-io.
def jacksons = { String module ->
    def names = new File(basedir, "$module/target/lib").list().join('\n')
    (names =~ /(?m)^jackson-(?:core|databind)-\d/).collect().sort()
}
assert jacksons('class-path') == ['jackson-core-3']
assert jacksons('spring-boot-3.4') == ['jackson-core-2', 'jackson-core-3', 'jackson-databind-2']
assert jacksons('spring-boot-3.5') == ['jackson-core-2', 'jackson-core-3', 'jackson-databind-2']
assert jacksons('spring-boot-4.0') == ['jackson-core-3', 'jackson-databind-3']

def serve = { String module ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def builder = new ProcessBuilder(
            java, '-XX:TieredStopAtLevel=1', '-cp', classPath, 'consumer.BenchmarkServer',
            '--server.address=127.0.0.1', '--server.port=0', '--spring.main.banner-mode=off')
    builder.environment().remove('JAVA_TOOL_OPTIONS')
    builder.directory(new File(basedir, module)).redirectErrorStream(true).start()
}
def port = { Process server ->
    def printed = new StringBuilder()
    def lines = server.inputStream.newReader('UTF-8')
    for (def line = lines.readLine(); line != null; line = lines.readLine()) {
        def listening = line =~ /^Listening on port (\d+)$/
        if (listening) {
            return listening[0][1]
        }
        printed << line << '\n'
    }
    throw new AssertionError(printed)
}
def get = { String base, String path ->
    def connection = new URL(base + path).openConnection()
    connection.connectTimeout = 10_000
    connection.readTimeout = 60_000
    assert connection.responseCode == 200: path
    connection.inputStream.getText('UTF-8')
}
def boots = ['spring-boot-3.4', 'spring-boot-3.5', 'spring-boot-4.0']
def servers = boots.collect(serve)
try {
    def answers = servers.collect { server ->
        def base = "http://127.0.0.1:${port(server)}/RT5"
        ['/benchmark', '/scores', '/Q17/chart'].collect { get(base, it) }
    }
    assert answers.toSet().size() == 1
    def (benchmark, scores, chart) = answers[0]
    def unit = new JsonSlurper().parseText(benchmark).units.find { it.code == 'RT5' }
    def shown = unit.results.findAll { it.estimate.score != null && !it.measure.startsWith('S') }
    assert shown.size() > 20
    assert shown.collectEntries { [it.measure, it.estimate.score] } == new JsonSlurper().parseText(scores)
    def svg = new XmlSlurper().parseText(chart)
    assert svg.name() == 'svg' && svg.title.text().startsWith('Q17')
} finally {
    servers.each {
        it.destroy()
        assert it.waitFor(30, TimeUnit.SECONDS)
    }
}

assert run('statistics', '-cp', classPath, 'Statistics') == 'A 2.5\nB 5.0\nC 7.5\n'
def libraries = new File(basedir, 'statistics/target/lib').list().collect { (it =~ /^(.*?)-\d/)[0][1] }.sort()
assert libraries == [
        'commons-math3',
        'commons-numbers-combinatorics',
        'commons-numbers-core',
        'commons-numbers-fraction',
        'commons-numbers-gamma',
        'commons-numbers-rootfinder',
        'commons-rng-client-api',
        'commons-rng-sampling',
        'commons-statistics-distribution',
        'survey-core',
        'survey-stats']

// The POMs stand alone and show nothing of the build.
for (artifact in ['survey-bom', 'survey-core', 'survey-stats', 'survey-io']) {
    def pom = new XmlSlurper().parse(
            new File(localRepositoryPath, "org/surveystats/$artifact/$version/$artifact-${version}.pom"))
    assert pom.artifactId == artifact
    assert pom.licenses.license.name == 'Apache-2.0'
    assert pom.parent.isEmpty() && pom.properties.isEmpty() && pom.build.isEmpty()
    assert pom.dependencies.dependency.every { it.scope == 'compile' && it.version != '' }
}

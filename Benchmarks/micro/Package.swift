// swift-tools-version: 6.1
import PackageDescription

// Micro-benchmarks of the stages, apart from the program so that its build needs nothing of them; README.md beside this
// says how they are run.

let package = Package(
    name: "micro",
    dependencies: [
        .package(name: "chiso", path: "../.."),
        // Without its counting of allocations, which Linux needs jemalloc for.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Stages",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "Figures", package: "chiso"),
                .product(name: "Corpus", package: "chiso"),
                .product(name: "ChisoLanguage", package: "chiso"),
                .product(name: "ChisoEvaluation", package: "chiso"),
            ],
            path: "Benchmarks/Stages",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        )
    ]
)

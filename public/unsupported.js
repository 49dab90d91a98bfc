// Runs only where module scripts are unknown: shows at once what CSS would show after a while.
document.documentElement.className = 'is-unsupported'
